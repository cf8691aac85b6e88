/**
 * Put text on the clipboard. Most portals are served without TLS, where the clipboard API does not exist: there a text
 * field beside `near` is copied the old way, and the focus comes back.
 * @returns whether the browser let it happen
 */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.style.cssText = 'position:fixed;opacity:0;pointer-events:none';
    near.after(field);
    field.select();
    const isCopied = document.execCommand('copy');
    field.remove();
    near.focus();
    return isCopied;
  }
}
