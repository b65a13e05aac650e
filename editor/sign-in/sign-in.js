// What stands after the # is never sent by a browser on its own, so that looking at a link does not use it up: it is sent by a click.
const token = location.hash.slice(1)
const button = document.querySelector('#sign-in')
const said = document.querySelector('#said')

async function signIn() {
  button.disabled = true
  const answer = await fetch('/v1/sign-in/link', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token })
  })
  if (!answer.ok) {
    said.textContent =
      'This link cannot be used: it is not whole, was used before, or is more than ten minutes old. npx duecourse link makes a new one.'
    return
  }
  const me = await (await fetch('/v1/me')).json()
  said.textContent = `You are signed in: ${me.name}.`
}

if (token !== '') {
  history.replaceState(null, '', location.pathname)
  said.textContent = ''
  button.hidden = false
  button.addEventListener('click', () => {
    signIn().catch(() => {
      said.textContent = 'The server could not be reached.'
    })
  })
}
