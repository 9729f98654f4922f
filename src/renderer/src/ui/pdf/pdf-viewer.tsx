import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { viewerText } from '../../../../shared/text/document.ts';
import { POINT, pageAt, percent, scaleFor, stepZoom, type Zoom } from './fit.ts';
import { Lazy } from './lazy.tsx';
import type { LoadedPdf } from './load.ts';
import { PageCanvas } from './page-canvas.tsx';
import './pdf.css';
import type { Box } from './passage.ts';
import { usePassage } from './use-passage.ts';
import { usePdf } from './use-pdf.ts';

interface Props {
  /** The very PDF that is saved and printed; null while there is none yet. */
  bytes: Uint8Array | null;
  /** A newer one is being made: the old one stays, with a word in the bar. */
  pending: boolean;
  /** Why there is none, in words. */
  error: string | null;
  /** "A4" */
  paper: string;
  /** Instead of pages, while there are neither bytes nor an error. */
  empty?: ReactNode;
  /** A passage that is to be marked where it is printed. */
  mark?: string | null;
  /** Buttons at the right end of the bar. */
  actions?: ReactNode;
}

const PADDING = 20;
const THUMB = 62;

/** Shows a PDF: thumbnails, zoom, page n of m. */
export function PdfViewer({ bytes, pending, error, paper, empty, mark = null, actions }: Props) {
  const { pdf, failed } = usePdf(bytes);
  const passage = usePassage(pdf, mark);
  const pane = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 600, height: 600 });
  const [zoom, setZoom] = useState<Zoom>('width');
  const [current, setCurrent] = useState(0);

  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth - PADDING, height: element.clientHeight - PADDING }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const pages = pdf?.sizes ?? [];
  const first = pages[0] ?? { width: 595, height: 842 };
  const scale = scaleFor(zoom, pages[current] ?? first, size);
  // Fitted pages are fitted one by one: a landscape annex fills the pane like the portrait letter before it.
  const scaleOf = useCallback(
    (index: number) => scaleFor(zoom, pages[index] ?? first, size),
    [zoom, pages, first, size],
  );

  const onScroll = () => {
    const element = pane.current;
    if (element === null) return;
    const tops = [...element.querySelectorAll<HTMLElement>('[data-page]')].map((page) => page.offsetTop);
    setCurrent(pageAt(tops, element.scrollTop + element.clientHeight / 2));
  };
  const goTo = (index: number) => {
    const page = pane.current?.querySelector<HTMLElement>(`[data-page="${index}"]`);
    if (page) pane.current?.scrollTo({ top: page.offsetTop - PADDING / 2 });
  };
  useEffect(() => {
    if (current >= pages.length && pages.length > 0) setCurrent(pages.length - 1);
  }, [current, pages.length]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey) return;
    const step = event.key === '+' || event.key === '=' ? 1 : event.key === '-' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    setZoom(stepZoom(scale, step));
  };

  const message = error ?? (failed ? viewerText.unreadable : null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: zoom keys for everything inside.
    <div className="pdf" onKeyDown={onKeyDown}>
      <div className="pdf-bar">
        <button
          type="button"
          className="btn ic s"
          aria-label={viewerText.zoomOut}
          disabled={pdf === null}
          onClick={() => setZoom(stepZoom(scale, -1))}
        >
          <IconZoomOut className="i14" />
        </button>
        <span className="pdf-scale">{percent(scale)}</span>
        <button
          type="button"
          className="btn ic s"
          aria-label={viewerText.zoomIn}
          disabled={pdf === null}
          onClick={() => setZoom(stepZoom(scale, 1))}
        >
          <IconZoomIn className="i14" />
        </button>
        <fieldset className="seg s" aria-label={viewerText.zoom}>
          <button type="button" aria-pressed={zoom === 'width'} onClick={() => setZoom('width')}>
            {viewerText.fitWidth}
          </button>
          <button type="button" aria-pressed={zoom === 'page'} onClick={() => setZoom('page')}>
            {viewerText.fitPage}
          </button>
        </fieldset>
        <span className="t2 nw" aria-live="polite">
          {pdf === null ? '' : viewerText.pageOf(current + 1, pages.length, paper)}
          {pending ? <span className="pdf-pending">{viewerText.pending}</span> : null}
        </span>
        <div className="r">{actions}</div>
      </div>
      <div className="pdf-body">
        {pages.length > 1 && pdf !== null ? <Thumbnails pdf={pdf} current={current} onPick={goTo} /> : null}
        <section
          ref={pane}
          className="pdf-pages"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the pages scroll by keyboard.
          tabIndex={0}
          aria-label={viewerText.pages}
          onScroll={onScroll}
          data-pages={pages.length}
        >
          {message === null ? null : (
            <div className="pdf-message" role="alert">
              {message}
            </div>
          )}
          {message === null && pdf === null ? (pending ? null : empty) : null}
          {message === null && pdf !== null
            ? pages.map((page, index) => {
                const s = scaleOf(index);
                const style = {
                  width: Math.round(page.width * POINT * s),
                  height: Math.round(page.height * POINT * s),
                };
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place in the paper.
                  <div key={index} data-page={index} className="pdf-sheet" style={style}>
                    <Lazy style={style}>
                      <PageCanvas
                        pdf={pdf}
                        index={index}
                        scale={s}
                        label={viewerText.page(index + 1, pages.length)}
                      />
                    </Lazy>
                    {passage?.page === index ? (
                      <Marks boxes={passage.boxes} height={page.height} scale={POINT * s} />
                    ) : null}
                  </div>
                );
              })
            : null}
        </section>
      </div>
    </div>
  );
}

/** The marked passage of a page; the first of it comes into sight. */
function Marks({ boxes, height, scale }: { boxes: readonly Box[]; height: number; scale: number }) {
  const first = useRef<HTMLSpanElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another passage is to be seen too.
  useEffect(() => first.current?.scrollIntoView({ block: 'nearest' }), [boxes]);
  return boxes.map((box, i) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place in the passage.
      key={i}
      ref={i === 0 ? first : null}
      className="pdf-mark"
      aria-hidden
      style={{
        left: box.x * scale,
        top: (height - box.y - box.height) * scale,
        width: box.width * scale,
        height: box.height * 1.25 * scale,
      }}
    />
  ));
}

function Thumbnails({
  pdf,
  current,
  onPick,
}: {
  pdf: LoadedPdf;
  current: number;
  onPick: (index: number) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-thumb="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <nav ref={list} className="pdf-thumbs" aria-label={viewerText.thumbnails}>
      {pdf.sizes.map((page, index) => {
        const scale = (page.width > page.height ? THUMB + 4 : THUMB - 6) / (page.width * POINT);
        const style = {
          width: Math.round(page.width * POINT * scale),
          height: Math.round(page.height * POINT * scale),
        };
        return (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place in the paper.
            key={index}
            type="button"
            className="pdf-thumb"
            data-thumb={index}
            aria-current={index === current ? 'page' : undefined}
            onClick={() => onPick(index)}
          >
            <Lazy style={style} className="pdf-thumb-page">
              <PageCanvas pdf={pdf} index={index} scale={scale} label={null} fineness={4} />
            </Lazy>
            <span>{index + 1}</span>
          </button>
        );
      })}
    </nav>
  );
}
