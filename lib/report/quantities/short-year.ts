/** A year without its century: 23年共受理. */
export const SHORT_YEAR = '(?:1[5-9]|2\\d)年';
/** What such a year may open; 20年来 and 15年间 are spans. */
export const BEHIND_SHORT_YEAR = '[全上下]半?年|全[省市区县镇]|受理|办理|新收|同期|[底末初]';
