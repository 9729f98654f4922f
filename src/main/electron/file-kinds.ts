import type { FileFilter } from 'electron';
import type { FileKind } from '../../shared/bridge.ts';

/** What the file dialogs show of each kind. */
export const FILTERS: Readonly<Record<FileKind, FileFilter>> = {
  spreadsheet: {
    name: 'Daftar (Excel, ODS, CSV)',
    extensions: ['xlsx', 'xls', 'xlsm', 'xlsb', 'ods', 'fods', 'csv', 'tsv', 'txt', 'html', 'htm', 'xml'],
  },
  workbook: { name: 'Excel', extensions: ['xlsx'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
  bundle: { name: 'Data Posko', extensions: ['json'] },
  backup: { name: 'Cadangan Posko', extensions: ['posko'] },
  image: { name: 'Gambar', extensions: ['png', 'jpg', 'jpeg'] },
  unit: { name: 'Identitas Posko', extensions: ['json'] },
  region: { name: 'Kode wilayah', extensions: ['csv', 'json'] },
  text: { name: 'Teks', extensions: ['txt'] },
};
