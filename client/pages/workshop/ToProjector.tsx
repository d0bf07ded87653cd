import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import type { Admission } from '../admission.ts'
import { workshopTexts } from './texts.ts'

/** The way to the view for the wall, in a window of its own: for the moderation, and for readers, who also run projectors. */
export function ToProjector({ admission: { workshop, role, secret } }: { admission: Admission }) {
	const { projector } = useTexts(workshopTexts)
	if (role === 'participant') return null
	// A device that moderates, too, shall see as a reader what readers see.
	const own = role === 'reader' && secret ? `#${secret}` : ''
	return (
		<a className="ui-button to-projector" href={`/w/${workshop}/beamer${own}`} target="_blank" rel="noopener">
			<Icon name="screen" size={16} /> {projector[role]}
		</a>
	)
}
