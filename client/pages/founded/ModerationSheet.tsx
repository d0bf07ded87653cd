import { createPortal } from 'react-dom'
import { useTexts } from '../../texts/texts.ts'
import { Mark } from '../../ui/Mark.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { foundedTexts } from './texts.ts'
import '../share/poster.css'

/** The founder's link on paper. Never on the screen: while it is there, printing the page prints it alone. */
export function ModerationSheet({
	workshop,
	url,
	now,
	isWaiting,
}: {
	workshop: string
	url: string
	now: number
	/** is not what shall be printed now */
	isWaiting: boolean
}) {
	const { keepsake } = useTexts(foundedTexts)
	return createPortal(
		<article className="poster" aria-hidden="true" data-waiting={isWaiting || undefined}>
			<Mark size={48} />
			<h1>{workshop}</h1>
			<p className="poster-workshop">{keepsake.title}</p>
			<QrCode text={url} side={300} label={keepsake.qr} />
			<p>
				<code>{url}</code>
			</p>
			<p>{keepsake.lead}</p>
			<p>{keepsake.founded(now)}</p>
		</article>,
		document.body,
	)
}
