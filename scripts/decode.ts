/** The text of a file and how it was found. */
export interface Decoded {
  text: string;
  encoding: string;
}

const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
const DECLARED = /<meta[^>]{0,200}charset\s{0,3}=\s{0,3}["']?([\w-]{2,20})/i;

/**
 * Decode a text or page: by byte-order mark, then what the page declares, then UTF-8 if it is valid, then GB 18030 or Big5,
 * whichever reads more like Chinese.
 */
export function decodeFile(name: string, bytes: Uint8Array): Decoded {
  for (const [mark, encoding] of MARKS)
    if (mark.every((byte, at) => bytes[at] === byte)) return decodeAs(encoding, bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared = /\.html?$/i.test(name) ? DECLARED.exec(head)?.[1] : undefined;
  if (declared) {
    const encoding = /^gb/i.test(declared) ? 'gb18030' : declared;
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      // A page that declares what it is not, or a name nobody knows: sniff.
    }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const candidates = ['gb18030', 'big5'].map(encoding => decodeAs(encoding, bytes));
    return candidates.reduce((best, one) => (likeness(one.text) > likeness(best.text) ? one : best));
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** Frequent characters of Chinese prose, both scripts. */
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严國會為這來對時們發開關務業產經過實現書與於學區縣門將機構黨導長東還點運號處專選設進領環證據議題體',
);

function likeness(text: string): number {
  let common = 0;
  let seen = 0;
  for (let i = 0; i < Math.min(text.length, 20_000); i++) {
    const char = text.charAt(i);
    if (char <= '\u007f') continue;
    seen++;
    if (COMMON.has(char) || '，。、；：（）“”《》'.includes(char)) common++;
    else if (char === '\ufffd') common -= 2;
  }
  return seen === 0 ? 0 : common / seen;
}
