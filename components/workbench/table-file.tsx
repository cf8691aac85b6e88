/** A table of the person's own, taken from a CSV file. */
export function TableFile({
  label,
  testid,
  onText,
}: {
  label: string;
  testid: string;
  onText: (text: string) => Promise<void>;
}) {
  const take = async (file: File | undefined) => {
    if (file) await onText(await file.text());
  };
  return (
    <label class="plain file">
      {label}
      <input
        type="file"
        accept=".csv,text/csv"
        onChange={event => take(event.currentTarget.files?.[0])}
        data-testid={testid}
      />
    </label>
  );
}
