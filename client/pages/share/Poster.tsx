import { createPortal } from 'react-dom'
import { useTexts } from '../../texts/texts.ts'
import { Mark } from '../../ui/Mark.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { shareTexts } from './texts.ts'
import './poster.css'

/** The notice for the door of the hall. Never on the screen: while it is there, printing the page prints it alone. */
export function Poster({
	title,
	url,
	code,
	isWaiting,
}: {
	title: string
	url: string
	code: string | undefined
	/** is not what shall be printed now */
	isWaiting?: boolean
}) {
	const { poster, qrLabel, links } = useTexts(shareTexts)
	return createPortal(
		<article className="poster" aria-hidden="true" data-waiting={isWaiting || undefined}>
			<Mark size={48} />
			<h1>{poster.title}</h1>
			<p className="poster-workshop">{title}</p>
			<QrCode text={url} side={450} label={qrLabel(links.participant.name)} />
			<p>{poster.scan}</p>
			{code && (
				<>
					<p>
						{poster.beforeHost}
						<b>{location.host}</b>
						{poster.afterHost}
					</p>
					<p className="poster-code">{code}</p>
				</>
			)}
			<p className="ui-quiet">{poster.promise}</p>
		</article>,
		document.body,
	)
}
