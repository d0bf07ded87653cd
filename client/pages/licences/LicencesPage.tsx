import { useEffect, useState } from 'react'
import { useFrameTexts } from '../../texts/frame.ts'
import { useTexts } from '../../texts/texts.ts'
import { PageFrame } from '../PageFrame.tsx'
import { licencesTexts } from './texts.ts'
import './licences.css'

/** Where the build puts the notices of everything that is shipped with the product. */
const noticesFile = '/third-party-notices.txt'

/** The terms of our own and of all that others gave; the list is a plain file beside the page. */
export function LicencesPage() {
	const { toStart, loading } = useFrameTexts()
	const texts = useTexts(licencesTexts)
	const [notices, setNotices] = useState<string | 'missing'>()
	useEffect(() => {
		fetch(noticesFile)
			.then((response) => (response.ok && isPlainText(response) ? response.text() : 'missing'))
			.then(setNotices, () => setNotices('missing'))
	}, [])
	return (
		<PageFrame title={texts.title}>
			<main className="licences">
				<h1>{texts.title}</h1>
				<p>{texts.own}</p>
				{notices === undefined ? (
					<p role="status">{loading} …</p>
				) : notices === 'missing' ? (
					<p>{texts.missing}</p>
				) : (
					<pre>{notices}</pre>
				)}
				<p>
					<a href="/">{toStart}</a>
				</p>
			</main>
		</PageFrame>
	)
}

/** A server that answers unknown addresses with the page itself has no such file. */
const isPlainText = (response: Response) => response.headers.get('content-type')?.startsWith('text/plain') ?? false
