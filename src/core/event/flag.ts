/** Marks of an event that change what is expected of its plan. */
export const EVENT_FLAGS = [
  { code: 'searches-women', label: 'Ada penggeledahan peserta perempuan' },
  { code: 'without-sttp', label: 'Tanpa STTP' },
] as const;
export type EventFlag = (typeof EVENT_FLAGS)[number]['code'];

/** Whether the text is a mark of the list. */
export const isEventFlag = (text: string): text is EventFlag => EVENT_FLAGS.some(({ code }) => code === text);
