import type { ActivityFile } from '../../api';

/** Hands a file to the browser, as a click on a link to it would. */
export function downloadFile({ name, content }: ActivityFile): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(url);
}
