/** An answer with this text. @param type its media type. */
export const respond = (type: string, text: string) => new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
