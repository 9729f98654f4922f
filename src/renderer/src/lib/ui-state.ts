import { create } from 'zustand';
import type { CallError } from './call.ts';

interface UiState {
  palette: boolean;
  keySheet: boolean;
  /** A failure that belongs to no field: undo, redo, lock. Stays until dismissed. */
  notice: CallError | null;
  /** First run or recovery still has something to show although the data is open already. */
  gateHeld: boolean;
}

export const useUi = create<UiState>(() => ({
  palette: false,
  keySheet: false,
  notice: null,
  gateHeld: false,
}));

export const openPalette = () => useUi.setState({ palette: true });
export const closePalette = () => useUi.setState({ palette: false });
export const openKeySheet = () => useUi.setState({ keySheet: true });
export const closeKeySheet = () => useUi.setState({ keySheet: false });
/** Shows a failure under the context bar until it is dismissed or the next deed succeeds. */
export const showNotice = (notice: CallError | null) => useUi.setState({ notice });

/** Keeps first run or the lock screen open while a new recovery code must be kept. */
export const holdGate = (gateHeld: boolean) => useUi.setState({ gateHeld });
