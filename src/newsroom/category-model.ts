import { type CategorisedText, categoryFeatures, featureNumber, featureWeight } from './category-features.js';

/** The model as its data file has it; see tests/bench/train-categories.ts, which writes it. */
export interface CategoryModelData {
  /** Slugs of the categories that it tells apart. */
  classes: readonly string[];
  /** What each category starts with. */
  bias: readonly number[];
  /** What a weight of 1 in the bytes stands for. */
  unit: number;
  /** What a rarity of 1 in the bytes stands for. */
  rarityUnit: number;
  /** Base64 of the features in rows: three bytes of number, one of rarity, one signed weight for each category. */
  features: string;
}

/** Tells the category of a text. */
export interface CategoryModel {
  /** The most likely category and its probability; null when no feature is known. */
  predict(text: CategorisedText): { slug: string; probability: number } | null;
}

/** Reads a model from its data: a multinomial logistic regression over TF-IDF vectors of length 1. */
export function createCategoryModel(data: CategoryModelData): CategoryModel {
  const bytes = Buffer.from(data.features, 'base64');
  const size = 4 + data.classes.length;
  const rows = new Map<number, number>();
  for (let offset = 0; offset + size <= bytes.length; offset += size) rows.set(bytes.readUIntBE(offset, 3), offset);

  return {
    predict(text) {
      const scores = data.classes.map(() => 0);
      let squares = 0;
      for (const [feature, times] of categoryFeatures(text)) {
        const offset = rows.get(featureNumber(feature));
        if (offset === undefined) continue;
        const weight = featureWeight(times) * bytes.readUInt8(offset + 3) * data.rarityUnit;
        squares += weight * weight;
        data.classes.forEach((_, index) => {
          scores[index] = (scores[index] ?? 0) + weight * bytes.readInt8(offset + 4 + index) * data.unit;
        });
      }
      if (squares === 0) return null;
      const length = Math.sqrt(squares);
      return mostLikely(
        data.classes,
        scores.map((score, index) => score / length + (data.bias[index] ?? 0)),
      );
    },
  };
}

function mostLikely(
  classes: readonly string[],
  scores: readonly number[],
): { slug: string; probability: number } | null {
  const highest = Math.max(...scores);
  const sum = scores.reduce((total, score) => total + Math.exp(score - highest), 0);
  const slug = classes[scores.indexOf(highest)];
  return slug === undefined ? null : { slug, probability: 1 / sum };
}
