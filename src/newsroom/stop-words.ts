// Function words and the connective tissue of news language. Words with a meaning of their own ("baru", "masalah", "tahun",
// "pihak") are left out on purpose: lists that hold them hide topics.
const INDONESIAN = `
ada adalah adanya adapun agak agar akan akankah akhirnya aku alangkah amat andai anda antar antara apa apabila apakah apalagi
apapun asal asalkan atas atau ataukah ataupun awalnya bagai bagaikan bagaimana bagaimanakah bagaimanapun bagi bagian bahkan
bahwa bahwasanya barangkali beberapa begini beginilah begitu begitulah begitupun belum belumlah berapa berapakah berbagai
berdasarkan berikut berikutnya bermacam bersama betapa biar biarpun biasanya bila bilamana bisa bisakah boleh bukan bukankah
bukanlah bukannya cuma cukup cukuplah dahulu dalam dan dapat dari daripada datang demi demikian demikianlah dengan dia dialah
diantara diantaranya dikatakan dimana dirinya disebut ditambahkan diri di dong dulu empat enam enggak entah guna hal hampir
hanya hanyalah hari harus haruslah harusnya hendak hingga ia ialah ibarat ini inikah inilah itu itukah itulah iya jadi jangan
janganlah jangankan jika jikalau juga jugalah jua justru kadang kala kalau kalaulah kalaupun kali kalian kami kamilah kamu kan
kapan kapankah karena karenanya kata katanya ke kecuali kedua keduanya kemudian kenapa kepada kepadanya kerap ketika ketimbang
khususnya kini kinilah kira kiranya kita kitalah kok ku lagi lah lain lainnya lalu lama lamanya lantaran lantas lebih lewat
lima maka makanya makin mana manakala masih masihkah masing mau maupun melainkan melalui memang mengapa mengenai mengatakan
menjadi menjelang menuju menurut menurutnya menyebut mereka merekalah meski meskipun meskipun mestinya misal misalnya mulai
mungkin mungkinkah nah naik namun nanti nantinya niscaya nya oleh olehnya pada padahal padanya pak para pasalnya pasti per
percuma perlu perlukah perlunya pernah pertama pula pun rupanya saat saatnya saja sajalah saling sama sambil sampai
samping sana sangat sangatlah saya sayalah se seakan seandainya sebab sebabnya sebagai sebagaimana sebagainya sebagian
sebaliknya sebanyak sebelum sebelumnya sebenarnya seberapa sebetulnya sebuah secara sedang sedangkan sedikit sedikitnya
segala segalanya segera seharusnya sehingga sejak sejauh sejenak sejumlah sekadar sekali sekalian sekaligus sekalipun
sekarang sekitar sekitarnya selagi selain selaku selalu selama selanjutnya seluruh seluruhnya semacam semakin semasa semata
sembari sementara semestinya sempat semua semuanya semula seolah seorang sepanjang sepantasnya seperti sepertinya sering
seringkali serta serupa sesaat seseorang sesuai sesuatu sesudah sesudahnya sesungguhnya setelah seterusnya setiap setiba
setidaknya seusai siapa siapakah siapapun sini situ suatu sudah sudahkah sudahlah supaya tadi tadinya tak tambah tanpa tapi
tatkala telah tengah tentang tentu tentulah tentunya terdapat terdiri terhadap terkait terlalu terlebih termasuk ternyata
tersebut tersebutlah tertentu terutama tetap tetapi tiap tiba tidak tidakkah tidaklah tidaknya tiga toh tujuh ujar ujarnya
umumnya untuk usai walau walaupun wong ya yaitu yakin yakni yang begini dua satu sih deh loh lho gitu gini nggak ga udah aja
tuturnya tutur ungkap ungkapnya ucap ucapnya jelas jelasnya imbuh imbuhnya tegasnya lanjutnya tandasnya sebutnya pungkasnya
`;

const ENGLISH = `
a about above across after again against ain all almost along already also although always am among an and another any anyone
anything are aren't around as at away back be became because been before behind being below between both but by came can
can't cannot come could couldn't did didn't do does doesn't doing don't done down during each either else enough even ever
every everyone everything few for from further get gets go goes going gone got had hadn't has hasn't have haven't having he
he'd he'll he's her here hers herself him himself his how however i i'd i'll i'm i've if in indeed instead into is isn't it
it's its itself just last least less let like likely made make makes many may maybe me might mine more most much must my
myself near neither never next no nobody none nor not nothing now of off often on once one only onto or other others our ours
ourselves out over own per perhaps put quite rather re said same say saying says see seem seemed seems shall she she'd she'll
she's should shouldn't since so some someone something still such take taken than that that's the their theirs them themselves
then there there's therefore these they they'd they'll they're they've this those though three through thus to together too
told took toward towards two under until up upon us use used very via was wasn't way we we'd we'll we're we've well went were
weren't what what's when where whether which while who whole whom whose why will with within without won't would wouldn't yet
you you'd you'll you're you've your yours yourself yourselves
`;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** Indonesian stop-words, lower-case. */
export const INDONESIAN_STOP_WORDS: ReadonlySet<string> = words(INDONESIAN);

/** English stop-words, lower-case, contractions with a straight apostrophe. */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = words(ENGLISH);

const ALL_STOP_WORDS = new Set([...INDONESIAN_STOP_WORDS, ...ENGLISH_STOP_WORDS]);

/** Whether a folded word (see `fold`) says nothing about its text's subject, in Indonesian or English. */
export function isStopWord(folded: string): boolean {
  return ALL_STOP_WORDS.has(folded);
}
