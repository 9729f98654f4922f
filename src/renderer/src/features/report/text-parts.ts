interface TextPart {
  kind: 'plain' | 'bold' | 'gap';
  text: string;
}

/** A message in its parts, in order and with nothing lost: "*…*" is bold, "[…]" still has to be filled in. */
export const boldAndGaps = (message: string): TextPart[] =>
  message
    .split(/(\*[^*\n]+\*|\[[^[\]\n]+\])/)
    .filter((text) => text !== '')
    .map((text) => ({ kind: kindOf(text), text }));

const kindOf = (text: string): TextPart['kind'] =>
  /^\*[^*\n]+\*$/.test(text) ? 'bold' : /^\[[^[\]\n]+\]$/.test(text) ? 'gap' : 'plain';

/** Whether something still has to be filled in before it may be sent. */
export const hasGap = (message: string): boolean => boldAndGaps(message).some(({ kind }) => kind === 'gap');
