import { useTexts } from '../../texts/texts.ts'
import { Notice } from '../../ui/Notice.tsx'
import { notThereTexts } from './notThereTexts.ts'

/** Says why somebody is not where their address leads: the board is not there, or the page is not theirs to see. */
export function NotThere({ what }: { what: 'board' | 'page' }) {
	const { title, body } = useTexts(notThereTexts)[what]
	return (
		<Notice tone="care" title={title}>
			{body}
		</Notice>
	)
}
