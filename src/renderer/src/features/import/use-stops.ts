import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PlanSummary } from '../../../../shared/contract/import.ts';
import { call } from '../../lib/call.ts';
import { compareStops, type Stop, stopsOf } from './cells.ts';

/** At most this many places of one finding are gone through with F8. */
const LIMIT = 500;

async function readStops(
  planId: string,
  codes: readonly string[],
  sheets: readonly string[],
): Promise<Stop[]> {
  const pages = await Promise.all(
    codes.map(async (code) => {
      const show = { sheet: null, show: 'findings', code } as const;
      const page = await call('import.rows', { planId, ...show, offset: 0, limit: LIMIT });
      return stopsOf(page.rows, code);
    }),
  );
  return pages.flat().sort((a, b) => compareStops(sheets, a, b));
}

/**
 * The places that F8 goes through: those of one code when one is looked at, else all that need a person's eye
 * (errors and warnings; repairs that are certain only when there is nothing else).
 */
export function useStops(summary: PlanSummary, code: string | null, revision: number) {
  const [stops, setStops] = useState<readonly Stop[]>([]);
  const asked = useRef<Promise<readonly Stop[]>>(Promise.resolve([]));
  const sheets = useMemo(() => summary.sheets.map((sheet) => sheet.name), [summary.sheets]);
  const codes = useMemo(() => {
    if (code) return [code];
    const grave = summary.findings.filter((finding) => finding.severity !== 'info');
    return (grave.length > 0 ? grave : summary.findings).map((finding) => finding.code);
  }, [summary.findings, code]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision of the plan has other places
  useEffect(() => {
    let current = true;
    // The grid asks for the same rows and shows why they cannot be read.
    asked.current = readStops(summary.planId, codes, sheets).catch(() => []);
    void asked.current.then((found) => {
      if (current) setStops(found);
    });
    return () => {
      current = false;
    };
  }, [summary.planId, codes, sheets, revision]);

  /** The places as they are now: F8 pressed at once waits for them. */
  const latest = useCallback(() => asked.current, []);
  return { stops, sheets, latest };
}
