/** Signs that a passphrase has at least; the sentences that name the number are tested against it. */
export const PASSPHRASE_MIN = 8;

/** Whether a passphrase may be taken. Backend and window ask here, so a form never offers what is refused. */
export const isLongEnough = (passphrase: string): boolean => [...passphrase].length >= PASSPHRASE_MIN;
