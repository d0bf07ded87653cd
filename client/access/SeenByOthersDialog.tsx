import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import './seenByOthers.css'
import { seenByOthersTexts } from './seenByOthersTexts.ts'

/** What everybody but the moderation has of a workshop in which a board is theirs alone. */
export interface SeenByOthers {
	/** what the board is called */
	readonly name: string
	/** the boards of the Fahrplan in their order, this one among them; whether the others have each */
	readonly boards: readonly { readonly id: string; readonly name: string; readonly isTheirs: boolean }[]
	/** how many actors stand in the registry */
	readonly actors: number
	/** what a person reads who opens the board's address */
	readonly notThere: { readonly title: string; readonly body: string }
}

/** "So sehen es die anderen": what is missing for them, what stays with the moderation, and what all see nevertheless. */
export function SeenByOthersDialog({ seen, onClose }: { seen: SeenByOthers; onClose: () => void }) {
	const texts = useTexts(seenByOthersTexts)
	const { boards, actors, notThere } = seen
	return (
		<Dialog open title={texts.title} onClose={onClose}>
			<div className="access-others">
				<p>{texts.lead(seen.name)}</p>
				<section>
					<h3>{texts.roadmap}</h3>
					<ul className="access-their-boards">
						{boards.map(({ id, name, isTheirs }) => (
							<li key={id} data-missing={!isTheirs || undefined}>
								{isTheirs ? name : texts.missing(name)}
							</li>
						))}
					</ul>
				</section>
				<section>
					<h3>{texts.address}</h3>
					<blockquote>
						<b>{notThere.title}</b> {notThere.body}
					</blockquote>
				</section>
				<Signs title={texts.theirs} icon="lock" lines={texts.stays} />
				<Signs title={texts.all} icon="eye" lines={texts.shared(actors)} />
				<footer className="dialog-actions">
					<Button kind="main" onClick={onClose}>
						{texts.close}
					</Button>
				</footer>
			</div>
		</Dialog>
	)
}

function Signs({ title, icon, lines }: { title: string; icon: IconName; lines: readonly string[] }) {
	return (
		<section>
			<h3>{title}</h3>
			<ul>
				{lines.map((line) => (
					<li key={line}>
						<Icon name={icon} size={16} /> {line}
					</li>
				))}
			</ul>
		</section>
	)
}
