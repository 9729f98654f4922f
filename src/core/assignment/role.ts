const LEADS = /\b(padal|karu|katim|danru|danton|danki|kasatgas|kasubsatgas|pengendali|pimpinan)\b/i;
/** Who stands beside a leader does not lead: "Wakil padal", "Pengawal pimpinan". */
const BESIDE = /^(wakil|pengawal|ajudan|staf|sekretaris)\b/i;

/**
 * Whether the role of an assignment, or a position in the operation, leads the others: one rule for findings, rosters,
 * guards, the order of lists and bold print.
 */
export function isLeaderRole(role: string): boolean {
  const text = role.trim();
  return LEADS.test(text) && !BESIDE.test(text);
}
