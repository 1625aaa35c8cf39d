// Puts a file that the server has made into the reader's downloads.

export interface OfferedFile {
  readonly url: string;
  readonly name: string;
}

export function saveFile({ url, name }: OfferedFile): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
