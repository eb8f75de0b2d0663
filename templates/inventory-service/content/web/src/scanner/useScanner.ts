import { useEffect, useEffectEvent } from 'react';
import { ScanDetector } from './ScanDetector.ts';

/** What to do with a code; undefined where there is no use for it, and the keys count as typed. */
type OnScan = (code: string, field: Element | null) => (() => void) | undefined;

/** The one that asked last, such as the dialog in front, is asked first. */
const listeners: OnScan[] = [];
const detector = new ScanDetector();
let before: { field: HTMLInputElement; value: string } | undefined;

/** Takes out of a field what the scanner has typed into it. React hears of it as of typing. */
function restoreField() {
  if (!before) return;
  const { field, value } = before;
  const prototype = Object.getPrototypeOf(field);
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function hear(event: KeyboardEvent) {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const field = document.activeElement;
  if (detector.isFirst(event.timeStamp)) {
    before =
      field instanceof HTMLInputElement
        ? { field, value: field.value }
        : undefined;
  }
  const code = detector.press(event.key, event.timeStamp);
  const use = code && useOf(code, field);
  if (!use) return;
  event.preventDefault();
  event.stopPropagation();
  restoreField();
  use();
}

function useOf(code: string, field: Element | null) {
  for (const listener of listeners) {
    const use = listener(code, field);
    if (use) return use;
  }
  return undefined;
}

/** Calls back for each code that a barcode scanner reads, wherever the focus is. */
export function useScanner(onScan: OnScan) {
  const listener = useEffectEvent(onScan);
  useEffect(() => {
    const own: OnScan = (code, field) => listener(code, field);
    listeners.unshift(own);
    if (listeners.length === 1) {
      document.addEventListener('keydown', hear, { capture: true });
    }
    return () => {
      listeners.splice(listeners.indexOf(own), 1);
      if (listeners.length === 0) {
        document.removeEventListener('keydown', hear, { capture: true });
      }
    };
  }, []);
}
