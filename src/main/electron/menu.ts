import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/bridge.ts';

/**
 * The application menu, shown with Alt. Keys that the page handles itself (Ctrl+K, Ctrl+Z, Ctrl+L, F1) are written
 * beside their items but not taken: in a text field Ctrl+Z must stay the field's own.
 */
export function setMenu(send: (command: MenuCommand) => void): void {
  const own = (label: string, accelerator: string, command: MenuCommand): MenuItemConstructorOptions => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: () => send(command),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const developer: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [separator, { role: 'toggleDevTools', label: 'Alat Pengembang' }];
  const template: MenuItemConstructorOptions[] = [
    {
      label: '&Berkas',
      submenu: [
        own('Kunci', 'CommandOrControl+L', 'lock'),
        separator,
        { role: 'quit', label: 'Keluar', accelerator: 'CommandOrControl+Q' },
      ],
    },
    {
      label: '&Sunting',
      submenu: [
        own('Urungkan Tindakan', 'CommandOrControl+Z', 'undo'),
        separator,
        { role: 'cut', label: 'Potong' },
        { role: 'copy', label: 'Salin' },
        { role: 'paste', label: 'Tempel' },
        { role: 'selectAll', label: 'Pilih Semua', registerAccelerator: false },
        separator,
        own('Cari…', 'CommandOrControl+K', 'search'),
      ],
    },
    {
      label: '&Tampilan',
      submenu: [
        { role: 'zoomIn', label: 'Perbesar' },
        { role: 'zoomOut', label: 'Perkecil' },
        { role: 'resetZoom', label: 'Ukuran Biasa' },
        separator,
        { role: 'togglefullscreen', label: 'Layar Penuh' },
        ...developer,
      ],
    },
    { label: 'B&antuan', submenu: [own('Bantuan dan Daftar Tombol', 'F1', 'help')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
