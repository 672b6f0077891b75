/**
 * Remembers the fields that somebody has been to: at the others, problems can wait.
 * @param changed is called after a field was left. @returns their paths.
 */
export function watchTouched(form: HTMLElement, changed: () => void): Set<string> {
  const touched = new Set<string>();
  // While something is being pressed nothing moves: a problem that appears would push it away from under the pointer.
  let isPressing = false;

  form.addEventListener('focusout', ({ target, relatedTarget }) => {
    // A group is left when the focus goes out of the whole of it.
    let field = (target as Element).closest<HTMLElement>('[data-path]');
    while (field !== null && !field.contains(relatedTarget as Node | null)) {
      touched.add(field.dataset['path']!);
      field = field.parentElement!.closest<HTMLElement>('[data-path]');
    }
    if (!isPressing) changed();
  });
  form.addEventListener('pointerdown', () => (isPressing = true));
  for (const event of ['pointerup', 'pointercancel']) {
    document.addEventListener(event, () => {
      // After the click that follows.
      if (isPressing) setTimeout(changed);
      isPressing = false;
    });
  }
  return touched;
}
