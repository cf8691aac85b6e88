// @ts-nocheck the peers are installed for the bench alone
import { NumberRecognizer } from '@microsoft/recognizers-text-number';

globalThis.first = text => {
  const recognizer = new NumberRecognizer('zh-cn');
  return recognizer.getNumberModel().parse(text).length + recognizer.getPercentageModel().parse(text).length;
};
