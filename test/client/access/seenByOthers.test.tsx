import { afterEach, expect, it } from 'vitest'
import { SeenByOthersDialog } from '../../../client/access/SeenByOthersDialog.tsx'
import { render, type Screen } from '../render.tsx'

let screen: Screen
afterEach(() => screen.leave())

it('[APART10] the moderation is told what the others miss, what they read, and what all see nevertheless', async () => {
	const boards = [
		{ id: 'page:1', name: 'Beteiligtenanalyse', isTheirs: false },
		{ id: 'page:2', name: 'Netzwerkbild', isTheirs: true },
	]
	const notThere = { title: 'Dieses Board ist für Sie nicht zu sehen.', body: 'Sie sehen das erste.' }
	const seen = { name: 'Beteiligtenanalyse', boards, actors: 1, notThere }
	screen = await render(<SeenByOthersDialog seen={seen} onClose={() => {}} />)
	const listed = [...document.querySelectorAll('.access-their-boards li')]
	expect(listed.map(({ textContent }) => textContent)).toEqual(['„Beteiligtenanalyse“ fehlt hier', 'Netzwerkbild'])
	expect(document.querySelector('blockquote')?.textContent).toContain(notThere.title)
	expect(screen.text).toContain('1 Eintrag im Verzeichnis der Beteiligten')
	expect(screen.text).toContain('wer gerade auf dem Board ist')
})
