/*
 * Camunda Forms inside Tasklist: what the library says by itself, in French (it has no translations of its own; only its
 * texts are touched, never a label or a value of a form), French dates, and lists that can be completed.
 */

const TEXTS = new Map([
  ['Add new', 'Ajouter une ligne'],
  ['Collapse', 'Replier'],
  ['Select', 'Choisir'],
  ['No results', 'Aucun résultat'],
  ['All values selected', 'Tout est choisi'],
  ['Nothing to show.', 'Rien à afficher.'],
  ['Field is required.', 'Ce champ est obligatoire.'],
  ['Value is not a number.', 'La valeur n’est pas un nombre.'],
  ['Value is expected to be an integer.', 'La valeur est un nombre entier.'],
  ['Field must be a valid email.', 'L’adresse e-mail n’est pas valide.'],
  ['Date and time must both be entered.', 'Indiquez la date et l’heure.']
]);

const PATTERNS = [
  [/^Expand all \((\d+)\)$/, 'Tout afficher ($1)'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Au plus $1 décimales.'],
  [/^Field must have minimum value of (.+)\.$/, 'La valeur est d’au moins $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'La valeur est d’au plus $1.'],
  [/^Field must have minimum length of (\d+)\.$/, 'Au moins $1 caractères.'],
  [/^Field must have maximum length of (\d+)\.$/, 'Au plus $1 caractères.'],
  [/^Field must match pattern .+$/, 'Le format n’est pas le bon.'],
  [/^Field must be a valid .*phone number.*$/, 'Numéro de téléphone international attendu, par exemple +33 2 96 00 00 00.'],
  [/^Remove list item (\d+)$/, 'Retirer la ligne $1'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'Valeurs possibles les plus proches : $1 et $2.']
];

const ATTRIBUTES = new Map([
  ['Search', 'Chercher'],
  ['Increment', 'Augmenter'],
  ['Decrement', 'Diminuer'],
  ['Previous page', 'Page précédente'],
  ['Next page', 'Page suivante'],
  ['dd/mm/yyyy', 'jj/mm/aaaa'],
  ['hh:mm', 'hh:mm']
]);

const LIBRARY_TEXTS = [
  '.fjs-form-field-error',
  '.fjs-repeat-render-add',
  '.fjs-repeat-render-collapse',
  '.fjs-select-display',
  '.fjs-select-placeholder',
  '.fjs-dropdownlist-empty',
  '.fjs-table-empty',
  '.fjs-table-td'
].join(',');

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const CALENDAR = {
  weekdays: {
    shorthand: ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam'],
    longhand: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']
  },
  months: {
    shorthand: ['janv', 'févr', 'mars', 'avr', 'mai', 'juin', 'juil', 'août', 'sept', 'oct', 'nov', 'déc'],
    longhand: MONTHS
  },
  firstDayOfWeek: 1,
  ordinal: day => (day === 1 ? 'er' : ''),
  rangeSeparator: ' au ',
  weekAbbreviation: 'Sem',
  yearAriaLabel: 'Année',
  monthAriaLabel: 'Mois',
  time_24hr: true
};

function french(text) {
  const known = TEXTS.get(text);
  if (known) return known;
  const pattern = PATTERNS.find(([expression]) => expression.test(text));
  return pattern ? text.replace(pattern[0], pattern[1]) : null;
}

function translateTexts(form) {
  form.querySelectorAll(LIBRARY_TEXTS).forEach(element => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const translated = french(node.data.trim());
      if (translated) node.data = translated;
    }
  });
}

function translateAttributes(form) {
  form.querySelectorAll('[placeholder], [aria-label]').forEach(element =>
    ['placeholder', 'aria-label'].forEach(name => {
      const value = element.getAttribute(name);
      const translated = value && (ATTRIBUTES.get(value) || french(value));
      if (translated && translated !== value) element.setAttribute(name, translated);
    })
  );
}

function translateCalendars(form) {
  form.querySelectorAll('input').forEach(input => {
    const calendar = input._flatpickr;
    if (calendar && calendar.config.locale !== CALENDAR) calendar.set('locale', CALENDAR);
  });
}

/**
 * Tasklist takes a form for wrong as soon as form-js has checked a field inside a list, right or not: it counts the
 * fields that have an entry, and in a list a right field has an empty one. The button then stayed grey for ever.
 * Here a form is wrong when it shows an error; completing checks every field once more.
 */
function countShownErrorsOnly(form) {
  const host = form.closest('[cam-tasklist-form]');
  const controller = host && window.angular.element(host).controller('camTasklistForm');
  if (!controller || controller.countsShownErrors) return;
  const notify = controller.notifyFormValidated.bind(controller);
  controller.countsShownErrors = true;
  controller.notifyFormValidated = invalid =>
    setTimeout(() => {
      const shown = host.querySelector('.fjs-container');
      notify(shown ? shown.querySelector('.fjs-form-field-error') !== null : invalid);
    }, 50);
  controller.notifyFormValidated(false);
}

function mend() {
  document.querySelectorAll('.fjs-container').forEach(form => {
    countShownErrorsOnly(form);
    translateTexts(form);
    translateAttributes(form);
    translateCalendars(form);
  });
}

/** form-js writes dates as the browser's language does; here a date is always day, month, year. */
function writeDatesInFrench() {
  const Native = Intl.DateTimeFormat;
  function French(locales, options) {
    return new Native(locales === undefined || locales === 'default' ? 'fr-FR' : locales, options);
  }
  French.prototype = Native.prototype;
  French.supportedLocalesOf = Native.supportedLocalesOf.bind(Native);
  Intl.DateTimeFormat = French;
}

writeDatesInFrench();
new MutationObserver(mend).observe(document.body, { childList: true, subtree: true, characterData: true });
