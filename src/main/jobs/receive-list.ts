import { RowUnpacker } from '../../core/import/packed-rows.ts';
import { type PackedWorkbook, unpackWorkbook, type WorkbookData } from '../../core/import/sheet.ts';
import type { ParsedList } from '../../core/import/types.ts';
import type { TaskOutput, TaskPart } from './tasks.ts';

/** A list as read, with the cells of its workbook. */
export interface ReceivedList extends TaskOutput<'parseList'> {
  list: ParsedList;
  workbook: WorkbookData;
}

/** Puts together what `parseList` sends: `part` while it runs, `finish` with what it returned. */
export function receiveList(): {
  part: (part: TaskPart<'parseList'>) => void;
  finish: (output: TaskOutput<'parseList'>) => ReceivedList;
} {
  const rows = new RowUnpacker();
  let cells: PackedWorkbook | null = null;
  return {
    part: (part) => {
      if ('rows' in part) rows.add(part.rows);
      else cells = part.cells;
    },
    finish: ({ list, ...rest }) => {
      if (!cells) throw new Error('parseList returned without its cells');
      const workbook = unpackWorkbook(cells);
      return { ...rest, workbook, list: { ...list, rows: rows.finish(workbook, list.sheets) } };
    },
  };
}
