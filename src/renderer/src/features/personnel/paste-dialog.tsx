import { useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import { parseTsv } from '../../../../core/text/tsv.ts';
import { commonText } from '../../../../shared/text/common.ts';
import { pasteText as t } from '../../../../shared/text/paste.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Textarea } from '../../ui/field.tsx';
import type { PasteQuestion } from './use-paste-list.ts';

interface PasteDialogProps {
  question: PasteQuestion;
  onClose: () => void;
  onList: (text: string, columns?: null) => void;
  onCells: (text: string) => void;
}

/** Where a pasted block goes when that is not clear, or a place to paste one. */
export function PasteDialog({ question, onClose, onList, onCells }: PasteDialogProps) {
  if (question.text === null) return <PasteHere onClose={onClose} onList={(text) => onList(text, null)} />;
  const { text, kind } = question;
  const rows = kind.kind === 'askRows';
  return (
    <Dialog
      opened
      onClose={onClose}
      title={
        rows
          ? t.rowsTitle(thousands(kind.rows), thousands(kind.room))
          : t.peopleTitle(thousands(kind.replaced))
      }
      width={560}
      footer={
        <>
          <Button onClick={onClose}>{commonText.cancel}</Button>
          <Button onClick={() => onCells(text)}>
            {rows ? t.fill(thousands(kind.room)) : t.replace(thousands(kind.replaced))}
          </Button>
          <Button variant="primary" onClick={() => onList(text)} data-autofocus>
            {t.check}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          <b>{t.check}.</b> {t.checkMeans}
        </p>
        <p>
          <b>{rows ? t.fill(thousands(kind.room)) : t.replace(thousands(kind.replaced))}.</b>{' '}
          {rows ? t.fillMeans(thousands(kind.rows - kind.room)) : t.replaceMeans}
        </p>
      </div>
    </Dialog>
  );
}

function PasteHere({ onClose, onList }: { onClose: () => void; onList: (text: string) => void }) {
  const [text, setText] = useState('');
  const rows = parseTsv(text).filter((row) => row.some((cell) => cell.trim() !== '')).length;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t.hereTitle}
      width={720}
      footer={
        <>
          <Button onClick={onClose}>{commonText.cancel}</Button>
          <Button variant="primary" disabled={rows === 0} onClick={() => onList(text)}>
            {rows === 0 ? t.check : t.checkRows(thousands(rows))}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="t2">{t.hereMeans}</p>
        <Textarea
          aria-label={t.hereLabel}
          placeholder={t.hereLabel}
          minRows={8}
          maxRows={14}
          autosize
          wrap="off"
          className="pn-paste"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
      </div>
    </Dialog>
  );
}
