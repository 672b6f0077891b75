/** What a title says besides the method's name, for where the name stands before it: "SparseDM: Toward …" gives "Toward …". */
export function titleBesideName(title: string, name: string | undefined): string {
  return name !== undefined && name !== '' && title.startsWith(`${name}:`) ? title.slice(name.length + 1).trim() : title;
}
