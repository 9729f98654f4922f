import { AppError } from '../../shared/errors.ts';
import { SqliteError } from './driver.ts';

/** SQLite result codes that a person can act on. Constraint names are mapped by the use cases. */
export function toAppError(error: unknown): unknown {
  if (!(error instanceof SqliteError)) return error;
  const code = error.code;
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE') return new AppError('DISK_FULL');
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED') return new AppError('DATA_IN_USE');
  if (code.startsWith('SQLITE_CANTOPEN')) return new AppError('FILE_READ_FAILED');
  if (code.startsWith('SQLITE_READONLY')) return new AppError('FILE_WRITE_FAILED');
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return new AppError('DATABASE_DAMAGED');
  if (code.startsWith('SQLITE_IOERR')) return new AppError('DATABASE_DAMAGED');
  if (code === 'SQLITE_CONSTRAINT_CHECK') {
    return new AppError(
      'INPUT_INVALID',
      'Ada isian yang terlalu panjang atau tidak sesuai. Tidak ada yang ditulis.',
    );
  }
  if (code === 'SQLITE_CONSTRAINT_UNIQUE') return uniqueError(error.message);
  return error;
}

function uniqueError(message: string): AppError {
  if (/person\.(nrp|nip)/.test(message)) return new AppError('DUPLICATE_NUMBER');
  if (/assignment\./.test(message)) return new AppError('DUPLICATE_ASSIGNMENT');
  return new AppError('DUPLICATE_KEY');
}
