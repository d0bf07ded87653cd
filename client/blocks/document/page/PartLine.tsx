import { contentOf, type Part, type PartKind, partElement } from '../../../../shared/blocks/document/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu, type MenuItem } from '../../../ui/Menu.tsx'
import { useDocumentActions } from '../actions.ts'
import { documentTexts } from '../texts.ts'
import { nameOf } from './nameOf.ts'
import { PartPicture } from './PartPicture.tsx'
import { PartTable } from './PartTable.tsx'
import { PartWords } from './PartWords.tsx'
import { Facts, Lines, Signatures } from './Rows.tsx'
import './page.css'

/** Kinds that are written below a part; a picture is chosen in the bar. */
const below: readonly PartKind[] = ['paragraph', 'heading', 'list', 'facts', 'table', 'signatures']

/** One part of a document with all that can be done to it. */
export function PartLine({ id, part }: { id: string; part: Part }) {
	const { mayWrite } = useRoom()
	const texts = useTexts(documentTexts)
	const actions = useDocumentActions(id)
	const name = nameOf(part, texts)
	const isEmpty = contentOf(part).length === 0 && part.kind !== 'heading'
	const own: MenuItem[] = part.origin
		? []
		: part.kind === 'heading'
			? ([1, 2, 3] as const)
					.filter((level) => level !== part.level)
					.map((level) => ({ label: texts.level(level), onSelect: () => actions.change(part.id, { level }) }))
			: part.kind === 'list'
				? [
						{
							label: part.isOrdered ? texts.withoutNumbers : texts.withNumbers,
							onSelect: () => actions.change(part.id, { isOrdered: !part.isOrdered }),
						},
					]
				: []
	const groups: readonly (readonly MenuItem[])[] = [
		below.map((kind) => ({ label: texts.below(texts.kind(kind)), onSelect: () => actions.add(kind, part.id) })),
		...(own.length > 0 ? [own] : []),
		[
			{ label: texts.up, icon: 'up', onSelect: () => actions.move(part.id, -1) },
			{ label: texts.down, icon: 'down', onSelect: () => actions.move(part.id, 1) },
		],
		[{ label: texts.remove, icon: 'trash', onSelect: () => actions.remove(part.id) }],
	]
	return (
		<div
			className="document-part"
			data-element={partElement(part.id)}
			data-kind={part.kind}
			data-empty={isEmpty || undefined}
			tabIndex={-1}
		>
			<div>
				<PartBody id={id} part={part} />
			</div>
			{mayWrite && (
				<div className="document-tools">
					<Menu
						trigger={<Button kind="icon" size="small" icon="more" aria-label={texts.more(name)} />}
						groups={groups}
					/>
				</div>
			)}
		</div>
	)
}

/** What can be written in a part. */
function PartBody({ id, part }: { id: string; part: Part }) {
	const texts = useTexts(documentTexts)
	switch (part.kind) {
		case 'heading': {
			const Heading = `h${part.level + 3}` as 'h4'
			return (
				<Heading>
					<PartWords
						id={id}
						part={part}
						place="text"
						said={part.text}
						label={texts.kind('heading')}
						placeholder={texts.writeHeading}
						isLine
					/>
				</Heading>
			)
		}
		case 'paragraph':
			return (
				<PartWords
					id={id}
					part={part}
					place="text"
					said={part.text}
					label={texts.kind('paragraph')}
					placeholder={texts.write}
				/>
			)
		case 'list':
			return <Lines id={id} part={part} label={texts.item} />
		case 'facts':
			return <Facts id={id} part={part} />
		case 'table':
			return <PartTable id={id} part={part} />
		case 'signatures':
			return <Signatures id={id} part={part} />
		case 'picture':
			return <PartPicture id={id} part={part} />
	}
}
