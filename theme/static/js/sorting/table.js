// The heaps as a table, in the form of the site's own citat.csv (presentation/tables.py).

const FORMULA = /^[=+\-@\t\r]/; // a spreadsheet takes a cell that begins so for a formula

function cell(value) {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows of texts as CSV that opens right in a Swedish Excel: a BOM, semicolons and CRLF. */
export const csv = (rows) => `\ufeff${rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("")}`;
