import type { XmlNode } from './xml-node.js';

/** What a root element tells of its document. */
export interface XmlRoot {
  vocabulary: 'atom' | 'rss';
  /** The elements that are handed over one by one and not kept in the tree. */
  entry: string;
}

/** What becomes of a document while it is read. */
export interface XmlTask {
  /** Decides at each element outside the root whether it is the root, or null to look on. */
  rootOf(localName: string): XmlRoot | null;
  /** Takes an entry; `whole` is false for one that the end of the document has cut off. */
  onEntry(node: XmlNode, whole: boolean): void;
}

/** The root with everything but the entries; `cut` tells that the document ended before its root did. */
export interface XmlDocument {
  root: XmlNode;
  rawName: string;
  cut: boolean;
}
