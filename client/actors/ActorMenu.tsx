import type { Actor } from '../../shared/registry/index.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { registryTexts } from './registryTexts.ts'

/** What can be done with an entry of the registry. */
export function ActorMenu({
	actor,
	onEdit,
	onRemove,
}: {
	actor: Actor
	onEdit: (actor: Actor) => void
	onRemove: (actor: Actor) => void
}) {
	const texts = useTexts(registryTexts)
	return (
		<Menu
			trigger={<Button kind="icon" icon="more" aria-label={texts.more(actor.name)} />}
			groups={[
				[{ label: texts.edit, icon: 'edit', onSelect: () => onEdit(actor) }],
				[{ label: texts.remove, icon: 'trash', danger: true, onSelect: () => onRemove(actor) }],
			]}
		/>
	)
}
