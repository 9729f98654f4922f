import { useState } from 'react';
import type { Printer } from '../../../../shared/bridge.ts';
import { PAGE_RANGE } from '../../../../shared/page-range.ts';
import { commonText } from '../../../../shared/text/common.ts';
import { printText as t } from '../../../../shared/text/print.ts';
import { useCall } from '../../lib/hooks.ts';
import { Button } from '../button.tsx';
import { Dialog, FormDialog } from '../dialog.tsx';
import { ErrorNote, Note } from '../feedback.tsx';
import { Checkbox, NumberInput, Select, TextInput } from '../field.tsx';
import { firstPrinter, keepPrintChoice, readPrintChoice } from './print-choice.ts';
import type { PaperRequest } from './use-paper.ts';
import { usePrint, usePrinters } from './use-print.ts';
import './pdf.css';

interface Props {
  request: PaperRequest;
  onClose: () => void;
  /** Saves the paper instead. */
  onSave: () => void;
}

const WIDTH = 440;
const MOST_COPIES = 99;

/** Asks where and how a paper is printed. Without a printer it says so, and the PDF can be saved. */
export function PrintDialog(props: Props) {
  const { printers, error } = usePrinters();
  if (printers !== null && printers.length > 0) return <PrintForm {...props} printers={printers} />;
  const { onClose, onSave } = props;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t.title}
      width={WIDTH}
      footer={
        <>
          <Button onClick={onClose}>{commonText.cancel}</Button>
          <Button
            variant="primary"
            disabled={printers === null && error === null}
            onClick={() => {
              onClose();
              onSave();
            }}
          >
            {t.save}
          </Button>
        </>
      }
    >
      {error ? <ErrorNote error={error} /> : null}
      {printers === null && error === null ? <p className="t2">{t.searching}</p> : null}
      {printers?.length === 0 ? (
        <Note level="warning">{window.posko.platform === 'win32' ? t.noneHere : t.none}</Note>
      ) : null}
    </Dialog>
  );
}

function PrintForm({ request, onClose, onSave, printers }: Props & { printers: Printer[] }) {
  const [last] = useState(readPrintChoice);
  const [name, setName] = useState(() => firstPrinter(printers, last.printer));
  const [copies, setCopies] = useState(1);
  const [pages, setPages] = useState('');
  const [duplex, setDuplex] = useState(last.duplex);
  const [marked, setMarked] = useState(last.marked);
  const { print, busy, problem, error } = usePrint(request, onClose);
  const { kind, scope, letterId } = request;
  const file = useCall('document.fileName', { kind, scope, letterId }).data;
  const printer = printers.find((each) => each.name === name);
  const pageRange = pages.trim() === '' ? null : pages.trim();
  const bad = pageRange !== null && !PAGE_RANGE.test(pageRange);
  const submit = () => {
    if (!printer || bad || busy) return;
    keepPrintChoice({ printer: printer.name, duplex, marked });
    void print({ printer, copies, pageRange, duplex, marked });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t.title}
      width={WIDTH}
      submit={busy ? t.going : t.go}
      disabled={busy || bad || !printer}
      onSubmit={submit}
    >
      <div className="stack">
        {file && <b className="print-name">{file.title}</b>}
        <Select
          label={t.printer}
          data={printers.map((each) => ({ value: each.name, label: each.label }))}
          value={name}
          allowDeselect={false}
          onChange={setName}
        />
        <div className="print-two">
          <NumberInput
            label={t.copies}
            value={copies}
            min={1}
            max={MOST_COPIES}
            allowDecimal={false}
            onChange={(value) =>
              setCopies(Math.min(MOST_COPIES, Math.max(1, Math.trunc(Number(value) || 1))))
            }
          />
          <TextInput
            label={t.pages}
            placeholder={t.allPages}
            value={pages}
            maxLength={100}
            error={bad ? t.pagesBad : null}
            onChange={(event) => setPages(event.currentTarget.value)}
          />
        </div>
        <Checkbox
          label={t.duplex}
          checked={duplex}
          onChange={(event) => setDuplex(event.currentTarget.checked)}
        />
        <Checkbox
          label={t.marked}
          checked={marked}
          onChange={(event) => setMarked(event.currentTarget.checked)}
        />
        <p className="t2 s12">{t.markedHint}</p>
        {error ? <ErrorNote error={error} /> : null}
        {problem ? (
          <div role="alert">
            <Note level="warning">{problem}</Note>
            <Button
              small
              onClick={() => {
                onClose();
                onSave();
              }}
            >
              {t.save}
            </Button>
          </div>
        ) : null}
      </div>
    </FormDialog>
  );
}
