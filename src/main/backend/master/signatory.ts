import { AppError } from '../../../shared/errors.ts';
import { paperDefaultRows } from '../../db/paper-list.ts';
import { endRows, insertRow, updateRow } from '../../db/statements.ts';
import { listSignatories } from '../../db/unit.ts';
import type { Handlers } from '../handlers.ts';

export const signatoryHandlers: Handlers<'signatory.save' | 'signatory.end'> = {
  'signatory.save': ({ db }, { id, onBehalf, via, ...given }, note) => {
    if (via !== null && onBehalf === null)
      throw new AppError(
        'INPUT_INVALID',
        'u.b. hanya dapat dipakai bersama a.n. Isi dahulu atas nama siapa.',
        {
          fields: [{ path: 'via' }],
        },
      );
    const present = listSignatories(db);
    if (id !== null && !present.some((each) => each.id === id)) throw new AppError('NOT_FOUND');
    const fields = { ...given, on_behalf: onBehalf, via };
    note({ label: `${id === null ? 'Tambah' : 'Ubah'} penanda tangan ${given.title}` });
    if (id === null)
      return { id: insertRow(db, 'signatory', { role: 'other', sort: present.length, ...fields }) };
    updateRow(db, 'signatory', id, fields);
    return { id };
  },
  'signatory.end': (context, { id }, note) => {
    const { db } = context;
    const signatory = listSignatories(db).find((each) => each.id === id);
    if (!signatory) throw new AppError('NOT_FOUND');
    if (signatory.role === 'head')
      throw new AppError(
        'IN_USE',
        'Kepala satuan tidak dapat dihapus: surat memerlukan penanda tangan. Ubah isinya.',
      );
    for (const row of paperDefaultRows(db))
      if (row.signatory_id === id) updateRow(db, 'paper_default', row.id, { signatory_id: null });
    endRows(db, 'signatory', [id], context.at());
    note({ label: `Hapus penanda tangan ${signatory.title}` });
    return null;
  },
};
