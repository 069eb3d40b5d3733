/** What a hostile page would try. Runs inside a page, so it must not use anything from outside itself. */

/** Tries every way of running code or reaching a server, and returns the names of those that worked. */
export async function tryHostileThings(server: string): Promise<readonly string[]> {
  const worked = new Set<string>();
  Object.assign(window, { hostile: (name: string) => worked.add(name) });
  const code = (name: string): string => `window.top.hostile(${JSON.stringify(name)})`;
  const attempt = (name: string, task: () => unknown): void => {
    // Outside the caller's own run: evaluated test code may be allowed what the page itself is not.
    setTimeout(() => {
      try {
        Promise.resolve(task()).catch(() => {});
      } catch {
        console.debug(`${name} was refused at once`);
      }
    }, 0);
  };
  const add = (tag: string, attributes: Record<string, string>, content = ''): HTMLElement => {
    const element = document.createElement(tag);
    for (const [name, text] of Object.entries(attributes)) element.setAttribute(name, text);
    element.textContent = content;
    document.body.append(element);
    return element;
  };

  attempt('inline script', () => add('script', {}, code('inline script')));
  attempt('event attribute', () => {
    const holder = add('div', {});
    holder.innerHTML = `<img src="data:image/png;base64,broken" onerror='${code('event attribute')}'>`;
  });
  attempt('eval', () => (0, eval)(code('eval')));
  attempt('new Function', () => new Function(code('new Function'))());
  attempt('timer with text', () => setTimeout(code('timer with text') as unknown as TimerHandler, 0));
  attempt('script from data', () =>
    add('script', { src: `data:text/javascript,${encodeURIComponent(code('script from data'))}` }),
  );
  attempt('script from blob', () =>
    add('script', { src: URL.createObjectURL(new Blob([code('script from blob')], { type: 'text/javascript' })) }),
  );
  attempt(
    'import from data',
    () => import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code('import from data'))}`),
  );
  attempt('WebAssembly', async () => {
    await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    worked.add('WebAssembly');
  });
  attempt('worker from blob', () => {
    const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' })));
    worker.addEventListener('message', () => worked.add('worker from blob'));
  });
  attempt('frame with a document', () =>
    add('iframe', { srcdoc: `<script>${code('frame with a document')}</script>` }),
  );
  attempt('javascript: link', () => add('a', { href: `javascript:${code('javascript: link')}` }).click());
  attempt('javascript: frame', () => add('iframe', { src: `javascript:${code('javascript: frame')}` }));

  attempt('remote script', () => add('script', { src: `${server}/script.js` }));
  attempt('remote module', () => import(/* @vite-ignore */ `${server}/module.js`));
  attempt('remote style', () => add('link', { rel: 'stylesheet', href: `${server}/style.css` }));
  attempt('remote image', () => add('img', { src: `${server}/image.png` }));
  attempt('remote frame', () => add('iframe', { src: `${server}/frame.html` }));
  attempt('remote object', () => add('object', { data: `${server}/object.html` }));
  attempt('prefetch', () => add('link', { rel: 'prefetch', href: `${server}/prefetch.html` }));
  attempt('fetch', () => fetch(`${server}/fetch`, { mode: 'no-cors' }));
  attempt('XMLHttpRequest', () => {
    const request = new XMLHttpRequest();
    request.open('GET', `${server}/xhr`);
    request.send();
  });
  attempt('beacon', () => navigator.sendBeacon(`${server}/beacon`, 'x'));
  attempt('event source', () => new EventSource(`${server}/events`));
  attempt('web socket', () => new WebSocket(`${server.replace('http', 'ws')}/socket`));
  attempt('form post', () => {
    const form = add('form', { action: `${server}/form`, method: 'post', target: '_self' }) as HTMLFormElement;
    form.submit();
  });
  attempt('base address', () => {
    document.head.prepend(Object.assign(document.createElement('base'), { href: `${server}/` }));
    add('img', { src: 'based.png' });
  });

  await new Promise((resolve) => setTimeout(resolve, 1500));
  return [...worked].toSorted();
}
