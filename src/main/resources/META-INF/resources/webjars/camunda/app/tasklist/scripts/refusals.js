/*
 * Tasklist keeps an error until somebody closes it. Here what a task was refused for is said while that task is open: it
 * goes when another one is opened, and when one is completed, which takes it out of the address.
 */

const taskIn = address => new URLSearchParams(new URL(address).hash.split('?')[1]).get('task');

function closeErrors() {
  const injector = window.angular.element(document.body).injector();
  injector.get('$rootScope').$applyAsync(() => injector.get('Notifications').clear({ type: 'danger' }));
}

window.addEventListener('hashchange', ({ oldURL, newURL }) => {
  const left = taskIn(oldURL);
  if (left && left !== taskIn(newURL)) closeErrors();
});
