// Texts that tokenizers disagree about sooner than about others. The same seed gives the same texts.

/** Numbers from 0 to 1, by mulberry32. */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const everyday = {
  start: ["a photo of", "a picture of", "A close-up photo of", "an old photograph of", "two views of", "the back of", ""],
  kind: ["small", "Red", "wet", "sleepy", "wooden", "brand-new", "rusty", "18-year-old", "half-eaten", "huge", ""],
  thing: ["dog", "cat", "bicycle", "cup of coffee", "traffic light", "birthday cake", "train", "umbrella", "Golden Retriever",
    "laptop", "pair of shoes", "slice of pizza", "sofa", "mountain lake", "T-shirt", "grandmother", "football match"],
  place: ["on a table", "in the rain", "at the beach", "next to a window", "in New York", "under the bed", "near Lake Zürich",
    "on Main St.", "during winter", "at 5:30 p.m.", "with a 50mm lens", ""],
  end: ["", ".", "!", ", black and white", " (2019)", ", isolated on white", "..."],
};

const fantasy = {
  start: ["portrait of", "concept art of", "A painting of", "token of", "a sketch of", "THE LEGEND OF", "watercolour of", ""],
  kind: ["an undead", "a one-eyed", "an Elven", "a frost-covered", "the last", "a gilded", "a level 7", "a drow", "an ancient"],
  thing: ["dragon", "lich", "owlbear", "paladin", "beholder's lair", "mimic", "half-orc barbarian", "tiefling warlock",
    "gelatinous cube", "wyvern rider", "dwarven forge", "necromancer's tower", "runesword +2", "kraken", "yuan-ti", "kobold"],
  place: ["in a misty forest", "above the clouds", "holding a staff", "with glowing eyes", "at the gates of Khazad-dûm",
    "beneath a blood moon", "guarding 1,000 gold coins", "riding into battle", "in Greyhawk's sewers", ""],
  end: ["", ", oil on canvas", ", highly detailed, 8k", " by candlelight", "; ink & wash", ", isometric map", " - front view", "!!!"],
};

const numbers = ["3 apples", "1,234.56", "$9.99", "€20", "24/7", "the 2nd", "50%", "1e-5", "0x1F", "-17°C", "№ 5", "½ cup", "x² + y³ = z⁴",
  "① ② ⓪", "Ⅷ and ⅷ", "v1.2.3-rc4", "2024-02-29T23:59:59Z", "+49 (30) 123-456", "3.14159265358979", "1000000000", "1 000 000",
  "10x10", "3d6+4", "d20", "AC 18, HP 7(2d6)", "007", "12:30", "#1", "4th-level", "3×4÷2≠5", "١٢٣٤٥", "۱۲۳", "१२३४", "০১২৩", "๑๒๓", "１２３",
  "𝟙𝟚𝟛", "〇一二三", "万億", "᠐᠑᠒", "🄀", "௧௨௩", "H₂O", "10⁻⁹", "⅓⅔", "㊿", "4️⃣2️⃣", "٣٫١٤", "Ⅻ", "໑໒໓", "၁၂၃", "꧑꧒", "𐒠𐒡"];

const punctuation = ["!", "?!", "...", "…", "a.b", "a . b", "--", "—", "a—b", "«quoted»", "“curly” ‘quotes’", "\"straight\" 'quotes'", "(a[b]{c})",
  "<b>bold</b>", "a/b\\c", "a_b_c", "snake_case and camelCase", "@user #tag", "C++ & C#", "50 % & more", "~/.config", "^_^", ":-)", "\\n",
  "a|b||c", "*emphasis*", "`code`", "$x$", "a=b==c", "a+b-c", "!!??!!", "·•‣", "¿qué? ¡sí!", "†‡§¶", "±∞≈≤≥", "←→⇒", "♠♥♦♣", "♪♫", "™®©", "£¥€¢",
  "‚low‘", "‹a›", "a‐b‑c", "'", "''", "' '", "\"\"", "-", "_", "___", "a__b", ";;", "%%%", "a,b,c", ",", "a ,b", "!a", "1!a?2", "()", "[]{}<>"];

const contractions = ["it's", "IT'S", "don't", "we're", "they've", "I'm", "he'll", "she'd", "It's the dragon's", "rock'n'roll", "'tis", "o'clock",
  "y'all'd've", "'s", "'S", "''s", "'sss", "the kings' swords", "it’s", "don’t", "cats'", "'re're", "'ve", "'m", "'ll", "'d", "'t", "a'b",
  "5's", "!'s", "’s", "'st", "'Tis we'Re", "l'été", "d'Artagnan's", "ʼs", "'ll'll", "can't've", "who'd", "' s", "`s", "´s"];

const addresses = ["https://example.org/a/b?c=d&e=f#g", "http://localhost:8080", "www.example.com", "user.name+tag@example.co.uk", "file:///etc/hosts",
  "C:\\Users\\bard\\map.png", "../../img_0001.JPG", "ftp://[::1]/", "example.org/%E2%9C%93", "a@b", "IMG_20240229_123456.jpg", "192.168.0.1:443"];

const entities = ["Fish &amp; chips", "&lt;b&gt;bold&lt;/b&gt;", "&quot;quoted&quot;", "it&#39;s", "&#x1F600;", "&amp;amp;", "a<br/>b", "a&nbsp;b", "&hellip;",
  "&notanentity;", "& amp ;", "&amp", "&#0;", "&eacute;t&eacute;", "<p>one</p>\n<p>two</p>", "<!-- note -->", "&lt;|endoftext|&gt;"];

const emoji = ["😀", "a 😀 b", "😀😀😀", "👨‍👩‍👧‍👦", "👩🏽‍🚀", "🏳️‍🌈", "🏴‍☠️", "🇩🇪", "🇺🇸🇯🇵", "👍🏿", "👍", "❤️", "❤", "☺️ ☺", "1️⃣", "*️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🧙‍♂️ casts 🔥",
  "🐉", "dragon🐉", "🐉dragon", "⚔️🛡️", "👩‍❤️‍💋‍👨", "🤦🏼‍♀️", "🫠", "🪄✨", "©️", "‼️", "㊗️", "🀄", "🧝🏻‍♀️", "🇩", "👩‍", "🏻", "a❤️b", "🎲🎲20"];

const scripts = ["一只红色的龙", "日本語のテキスト", "カタカナ ﾊﾝｶｸ", "ひらがな", "한국어 용", "漢字とkanji", "龍、龙。", "「鉤括弧」", "㐀㒲", "𠮷野家", "ｆｕｌｌｗｉｄｔｈ",
  "มังกรสีแดง", "ภาษาไทย ๑๒๓", "تنين أحمر", "مَرْحَبًا", "ـــكشيدةـــ", "لا إله", "ﷺ", "۱ و ۲", "דרקון אדום", "שָׁלוֹם", "ירושלים״", "लाल ड्रैगन",
  "क्षत्रिय", "हिन्दी में", "বাংলা ভাষা", "தமிழ்", "తెలుగు", "ಕನ್ನಡ", "മലയാളം", "ગુજરાતી", "ਪੰਜਾਬੀ", "සිංහල", "ქართული", "Հայերեն", "አማርኛ",
  "ខ្មែរ", "ລາວ", "မြန်မာ", "བོད་ཡིག", "ᠮᠣᠩᠭᠣᠯ", "Ελληνικά", "красный дракон", "Їжак і ґанок", "Đà Nẵng", "Việt Nam", "Łódź", "Straße", "ÆØÅ",
  "čšž", "ğüşıöç", "ñandú", "ᛞᚱᚨᚷᚨ", "𐌲𐌿𐍄", "𓀀𓂀", "𒀭", "᚛ᚑᚌᚐᚋ᚜", "ꙮ", "ʃəˈwɑː", "ⴰⵎⴰⵣⵉⵖ", "ᏣᎳᎩ", "ߒߞߏ", "ꦗꦮ", "𝔉𝔯𝔞𝔨𝔱𝔲𝔯", "Ⓐⓑ", "ﬁre ﬂame", "ǆ ǅ Ǆ",
  "abcабвαβγ", "a漢b字", "漢字123", "タワー2F", "דרקון dragon אדום", "مرحبا world"];

const composed = ["é", "Å", "ñ", "ü", "ç", "ệ", "ǭ", "ḯ", "가", "각", "힣", "が", "パ", "ά", "й", "ё", "क़", "ড়", "שׁ", "ṩ", "ấ", "Ǖ"];

const compositions = [...composed, ...composed.map((text) => text.normalize("NFD")), "Å is not Å", "Ω Ω", "K K", "豈 豈", "ﬁ", "ẛ̣", "a\u0327\u0310",
  "a\u0310\u0327", "e\u0301\u0301", "\u0301", " \u0301a", "!\u0301", "1\u0301", "x\u0336y\u0336", "z\u0351\u036b\u0343\u036a\u0302", "cafe\u0301s",
  "\u0344", "\u0958", "\u2adc", "\ufb1d", "o\u031b\u0323", "A\u030a", "\u1112\u1161\u11ab", "\u1100\u1161\u11a8x", "\u0f43", "\u1e9b\u0323",
  "q\u0307\u0323", "\u304b\u3099", "\u0b47\u0b56", "\u05e9\u05c1", "\u09c7\u09be", "n\u0303o", "\u212bngstro\u0308m", "a\u034f\u0308", "\u0340\u0341"];

const controls = [...Array.from({ length: 32 }, (_, code) => `a${String.fromCharCode(code)}b`), "a\u007fb", "a\u0080b", "a\u0085b", "a\u009fb", "a\u00adb",
  "\u0000", "\u0000\u0000", "a\u0001\u0002\u0003b", "\u001b[31mred\u001b[0m", "a\ufffdb", "\ue000", "\uf8ff", "\ufffe", "\uffff", "\u{10ffff}",
  "\u{f0000}", "\u{e0041}", "a\ufdd0b"];

const spaces = ["", " ", "  ", "\t", "\n", "\r\n", " \t\n ", "a b", "a  b", "a   b", " a", "a ", "  a  b  ", "a\tb", "a\nb", "a\r\nb", "a\n\nb", "a\n\n\nb",
  "\na\n", "a\t\tb", "a\vb\fc", ..."\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u180e"
    .split("").map((space) => `red${space}dragon`), "\u00a0", "\u3000\u3000", "\u2003a\u2003", "a \u00a0 b", "a\u0085\u0085b", "\u0085", "a \n b",
  ..."\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202e\u2066\u2069\u061c\u2800\u3164\u00ad".split("").map((hidden) => `red${hidden}dragon`),
  "\u200b", "\u200d", "\ufeff", "\ufeffa", "a\ufeff", "a \ufeff b", "!\ufeff!", "a\u200b\u200bb", "a \u200b b", "\u202eabc\u202c", "1\ufeff2",
  "...\ufeff", "\ufeff...", "\u200b!"];

const specials = ["<|endoftext|>", "<|startoftext|>", "a <|endoftext|> b", "a<|endoftext|>b", "<|startoftext|>a<|endoftext|>", "<|ENDOFTEXT|>", "a <|ENDOFTEXT|> b", "<|StartOfText|>",
  "<| endoftext |>", "<|endoftext", "endoftext|>", "<|endoftext|><|endoftext|>", "<|pad|>", "<end_of_text>", "</s>", "a </s> b", "a</s>b", "<s>", "<unk>",
  "a <unk>b", "<pad>", "a <pad> b", "<eos>", "a <eos> b", "<bos>a", "<mask>", "[CLS] a [SEP]", "<0x41>", "a<0x0a>b", "▁a▁b", "▁", "▁▁", "a▁▁▁b", "</w>",
  "dragon</w>", "Ġa", "Ġ", "ĠĠa", "Â", "Ã©", "##ing", "@@", "<start_of_turn>user", "</S>", "<UNK>", "a  </s>  b", "</s></s>", "<|startoftext|>'s"];

const cases = ["DRAGON", "dRaGoN", "İstanbul", "ISPARTA ısparta", "DİYARBAKIR", "iİıI", "STRASSE", "Straße", "STRAẞE", "ŒUVRE", "ǅ", "Ǆ", "ﬀ", "ΣΊΣΥΦΟΣ", "ΟΔΟΣ", "Σ",
  "ΑΣ ΒΣ.", "Σα", "οδοσ οδος", "ΌΣΟΣ-ΌΣΟΣ", "ΑΣ'Σ", "ΑΣ\u0301", "ϴ", "\u212a", "\u212b", "Ω", "ꭰᏸ", "ᎠᏴ", "ᲐᲑᲒ", "Ⅷ", "Ⓐ", "𝐀", "𐐀𐐁", "𞤀𞤁", "𐒰", "ÀÉÎÕÜ", "ЖЦЩ", "ЁЖ", "ԱԲ",
  "Ꞵ", "Ꙋꙋ", "ǅungla", "ŸÿŶ", "ȺȾ", "ẠỆ", "ΐ ΰ", "ŉ", "ǰ", "ẖẗẘẙ", "ᾼ ῌ ῼ", "ᾈ", "\u0345", "ſ", "'ſ", "Ʃʃ", "I\u0307", "J\u030c", "Ì Í Ĩ", "MixedCASE123abc", "ÇÇ",
  "LEVEL 7 DRUID'S GROVE", "iPhone", "McDonald", "eBay'S", "A1B2C3", "HTML5", "ÅSA", "Ⱥ", "Ꟁ", "ῼΣ"];

// Signs of Unicode 14 and later: tables of different age see letters, or none.
const young = ["\u{10570}\u{10571}", "\u{11f04}\u{11f05}", "\u{31350}\u{31351}", "\u{2ebf0}", "\ua7d0", "\u{1e030}", "\u{1fae8}", "\u{1faef}", "\ua7cb",
  "\u{10d50}", "\u1c89", "\u{16100}", "\u{11f50}", "\u{1e4f1}"];

function pick(random, list) {
  return list[Math.floor(random() * list.length)];
}

function caption(random, { start, kind, thing, place, end }) {
  const words = [start, kind, thing, place].map((list) => pick(random, list)).filter((part) => part !== "");
  return words.join(" ") + pick(random, end);
}

function distinct(count, draw) {
  const found = new Set();
  while (found.size < count) {
    found.add(draw());
  }
  return [...found];
}

function mixture(random) {
  const shelves = [numbers, punctuation, contractions, addresses, entities, emoji, scripts, composed, specials, cases];
  const glue = pick(random, [" ", "", " ", ", ", "\n", "-"]);
  return Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(random, pick(random, shelves))).join(glue);
}

function noise(random, length) {
  return Array.from({ length }, () => String.fromCharCode(32 + Math.floor(random() * 95))).join("");
}

function long(random) {
  const parts = Array.from({ length: 9 + Math.floor(random() * 4) }, () => caption(random, pick(random, [everyday, fantasy])));
  return parts.join(", ");
}

export function texts(seed) {
  const random = chance(seed);
  const all = [
    ...distinct(300, () => caption(random, everyday)),
    ...distinct(300, () => caption(random, fantasy)),
    ...numbers, ...punctuation, ...contractions, ...addresses, ...entities, ...emoji, ...scripts, ...compositions, ...controls, ...spaces,
    ...specials, ...cases, ...young,
    ...distinct(80, () => mixture(random)),
    ...distinct(40, () => noise(random, 3 + Math.floor(random() * 20))),
    ...distinct(12, () => long(random)),
    "dragon ".repeat(75), "dragon ".repeat(76), "a ".repeat(74) + "?!", "!".repeat(90), "1".repeat(80), "龍".repeat(30), "😀".repeat(25),
    "a".repeat(300), "supercalifragilisticexpialidocious".repeat(4), "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    distinct(1, () => noise(random, 120).replace(/[^A-Za-z]/g, "q"))[0],
  ];
  return [...new Set(all)];
}
