/**
 * The name a backend gives a file, from `Content-Disposition` (RFC 6266):
 * `filename*` is the name in UTF-8, `filename` its ASCII twin.
 *
 * @public
 */
export function getFileName(response: Response): string | undefined {
  const disposition = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1];
  try {
    return encoded ? decodeURIComponent(encoded) : plain;
  } catch {
    return plain;
  }
}

/**
 * Hands a file to the browser, as a click on a link to it would.
 *
 * @public
 */
export function downloadFile(file: { name: string; content: Blob }): void {
  const url = URL.createObjectURL(file.content);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(url);
}
