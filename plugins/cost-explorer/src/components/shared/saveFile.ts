import type { CostFile } from '../../api';

/** Hands a file to the browser, which keeps it where downloads go. */
export function saveFile({ name, content }: CostFile): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(url);
}
