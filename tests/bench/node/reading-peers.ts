import { bundled } from './bundled';

type Model = { parse(text: string): unknown[] };
type Reader = (text: string) => unknown;

export interface ReadingPeer {
  name: string;
  read: Reader;
  /** Too slow to run as often as the others. */
  isSlow: boolean;
}

/** Readers of numbers and words that are installed in `tests/bench`; those that are not are named as missing. */
export async function findReadingPeers(): Promise<{ peers: ReadingPeer[]; missing: string[] }> {
  const peers: ReadingPeer[] = [];
  const missing: string[] = [];
  const attempt = async (name: string, isSlow: boolean, make: () => Promise<Reader>) => {
    try {
      peers.push({ name, isSlow, read: await make() });
    } catch {
      missing.push(name);
    }
  };
  await attempt('@node-rs/jieba (native) + patterns', false, async () => {
    const { Jieba } = (await import('@node-rs/jieba' as string)) as {
      Jieba: { withDict(dict: Uint8Array): { cut(text: string, hmm: boolean): string[] } };
    };
    const { dict } = (await import('@node-rs/jieba/dict.js' as string)) as { dict: Uint8Array };
    const { codeWords, withoutDates } = await bundled();
    const jieba = Jieba.withDict(dict);
    return text => codeWords(jieba.cut(withoutDates(text), true));
  });
  await attempt('recognizers-text number + %', true, async () => {
    const imported = (await import('@microsoft/recognizers-text-number' as string)) as { default?: object };
    const { NumberRecognizer } = { ...imported, ...imported.default } as unknown as {
      NumberRecognizer: new (culture: string) => { getNumberModel(): Model; getPercentageModel(): Model };
    };
    const recognizer = new NumberRecognizer('zh-cn');
    const models = [recognizer.getNumberModel(), recognizer.getPercentageModel()];
    return text => models.map(model => model.parse(text));
  });
  return { peers, missing };
}

/** Numbers, percentages and units of measure: too slow to stand in every round. */
export async function findUnitReader(): Promise<ReadingPeer | null> {
  try {
    const [numbers, units] = await Promise.all(
      ['@microsoft/recognizers-text-number', '@microsoft/recognizers-text-number-with-unit'].map(
        async name => (await import(name)) as { default?: object },
      ),
    );
    type Recognizer = new (culture: string) => Record<string, () => Model>;
    const { NumberRecognizer } = { ...numbers, ...numbers?.default } as unknown as { NumberRecognizer: Recognizer };
    const { NumberWithUnitRecognizer } = { ...units, ...units?.default } as unknown as {
      NumberWithUnitRecognizer: Recognizer;
    };
    const [number, unit] = [new NumberRecognizer('zh-cn'), new NumberWithUnitRecognizer('zh-cn')];
    const models = [
      number.getNumberModel?.(),
      number.getPercentageModel?.(),
      unit.getCurrencyModel?.(),
      unit.getDimensionModel?.(),
      unit.getAgeModel?.(),
      unit.getTemperatureModel?.(),
    ].filter(model => model !== undefined);
    return { name: 'recognizers-text number + % + units', isSlow: true, read: text => models.map(m => m.parse(text)) };
  } catch {
    return null;
  }
}
