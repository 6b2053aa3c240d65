/*
 * SPANCO's top bar inside Camunda's applications: the mark, then Gestion, Tâches and Supervision.
 * The applications build their header whenever somebody signs in or out, so the bar is put back by an observer.
 */

const SVG_MARK =
  '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2">' +
  '<path d="M7 6v12M7 9c0 5 10 2 10 8"/>' +
  '<g fill="currentColor" stroke="none"><circle cx="7" cy="4.5" r="2.5"/><circle cx="7" cy="19.5" r="2.5"/><circle cx="17" cy="18.5" r="2.5"/></g></svg>';

const base = document.querySelector('base');
const appRoot = base.getAttribute('app-root');
const home = appRoot.replace(/\/camunda$/, '') + '/';
const current = base.getAttribute('app-name');
const LINKS = [
  { label: 'Gestion', href: home },
  { label: 'Tâches', app: 'tasklist', href: appRoot + '/app/tasklist/default/' },
  { label: 'Supervision', app: 'cockpit', href: appRoot + '/app/cockpit/default/' }
];

function link({ label, app, href }) {
  const a = document.createElement('a');
  a.href = href;
  a.textContent = label;
  if (app) {
    a.dataset.app = app;
    a.hidden = app !== current;
  }
  if (app === current) a.setAttribute('aria-current', 'page');
  return a;
}

/** Shows the other applications that the signed-in person may open, and none before somebody has signed in. */
function showAllowed(bar) {
  fetch(appRoot + '/api/admin/auth/user/default', { headers: { Accept: 'application/json' } })
    .then(response => (response.ok ? response.json() : { authorizedApps: [] }))
    .then(({ authorizedApps }) =>
      bar.querySelectorAll('[data-app]').forEach(a => {
        a.hidden = a.dataset.app !== current && !authorizedApps.includes(a.dataset.app);
      })
    )
    .catch(() => {});
}

function buildBar() {
  const bar = document.createElement('div');
  bar.className = 'spanco-bar';
  const mark = document.createElement('a');
  mark.className = 'spanco-mark';
  mark.href = home;
  mark.innerHTML = SVG_MARK + '<span>spanco</span>';
  const nav = document.createElement('nav');
  nav.setAttribute('aria-label', 'Applications');
  nav.append(...LINKS.map(link));
  bar.append(mark, nav);
  showAllowed(bar);
  return bar;
}

function keepBar() {
  const header = document.querySelector('[cam-widget-header]');
  if (header && !header.querySelector(':scope > .spanco-bar')) header.prepend(buildBar());
}

document.documentElement.lang = 'fr';
new MutationObserver(keepBar).observe(document.body, { childList: true, subtree: true });
keepBar();
// Signing in or out inside an application changes the route only.
window.addEventListener('hashchange', ({ oldURL, newURL }) => {
  if ((oldURL + newURL).includes('#/login')) document.querySelectorAll('.spanco-bar').forEach(showAllowed);
});

/** The settings that the four applications share: French only, whatever the browser asks for. */
export const common = {
  locales: { availableLocales: ['fr'], fallbackLocale: 'fr' },
  dateFormat: { monthName: 'MMMM', day: 'DD', abbr: 'lll', normal: 'LLL', long: 'LLLL', short: 'LL' },
  disableWelcomeMessage: true
};
