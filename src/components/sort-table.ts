/** Turns the heads marked `data-sortable` into buttons that sort the rows by the data attribute of that name. */
export function makeSortable(table: HTMLTableElement): void {
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const body = table.tBodies[0];
  if (!body) return;
  for (const head of table.querySelectorAll<HTMLTableCellElement>('th[data-sortable]')) {
    const field = head.dataset['sortable']!;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      // The first click gives the order one wants of that column: dates from the newest, words from A.
      const first = field === 'date' ? 'descending' : 'ascending';
      const other = first === 'ascending' ? 'descending' : 'ascending';
      const direction = head.ariaSort === first ? other : first;
      for (const cell of table.querySelectorAll('th[aria-sort]')) cell.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', direction);
      const sign = direction === 'ascending' ? 1 : -1;
      const value = (row: HTMLTableRowElement) => row.dataset[field] ?? '';
      const compare = (a: HTMLTableRowElement, b: HTMLTableRowElement) => {
        // What has no venue stands last in either direction.
        if (value(a) === '' || value(b) === '') return Number(value(a) === '') - Number(value(b) === '');
        return sign * collator.compare(value(a), value(b));
      };
      body.append(...[...body.rows].sort(compare));
    });
  }
}
