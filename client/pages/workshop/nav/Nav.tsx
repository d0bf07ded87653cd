import { useNavigation } from '../../../navigation/navigation.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Tooltip } from '../../../ui/Tooltip.tsx'
import { workshopTexts } from '../texts.ts'
import { NavList, type NavListProps } from './NavList.tsx'
import './nav.css'

/** The Fahrplan at the left: full, or slim with short words where there is less room; below the desk's width a strip above. */
export function Nav({
	isSlim,
	isStrip,
	onSlim,
	...list
}: NavListProps & {
	isSlim: boolean
	isStrip: boolean
	onSlim: (slim: boolean) => void
}) {
	const texts = useTexts(workshopTexts).nav
	const navigation = useNavigation()
	const isHere = list.here === 'roadmap'
	const roadmap = (
		<button type="button" aria-current={isHere ? 'page' : undefined} onClick={() => navigation.go({ to: 'roadmap' })}>
			<Icon name="stage" />
			{texts.roadmap}
		</button>
	)
	return (
		<nav className="nav" aria-label={texts.label} data-slim={isSlim || undefined}>
			<header>
				<h2 className="nav-item" data-here={isHere || undefined}>
					{roadmap}
				</h2>
				<Tooltip label={isSlim ? texts.unfold : texts.fold}>
					<Button
						kind="icon"
						icon="side"
						aria-label={isSlim ? texts.unfold : texts.fold}
						aria-expanded={!isSlim}
						onClick={() => onSlim(!isSlim)}
					/>
				</Tooltip>
			</header>
			<NavList {...list} isSlim={isSlim} isStrip={isStrip} />
		</nav>
	)
}
