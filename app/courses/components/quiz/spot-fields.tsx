import { useState } from 'react'
import type { PlaceProps } from './choice'
import { Mark } from './choice-fields'
import type { QuestionProps } from './quiz'
import { SpotPicture } from './spot-picture'

interface SpotFieldsProps {
  anchor: string
  question: QuestionProps
  places: PlaceProps[]
}

/** A picture with numbered places, chosen in it or by name below it: each place in the picture is the label of its field. */
export function SpotFields({ anchor, question, places }: SpotFieldsProps) {
  const [chosen, choose] = useState<string | null>(null)
  return (
    <div className="quiz__spot">
      <SpotPicture question={question} places={places} chosen={chosen}>
        <svg className="quiz__areas" width="100%" height="100%" focusable="false">
          {places.map(({ id, x, y, width, height }) => (
            <foreignObject key={id} x={`${x}%`} y={`${y}%`} width={`${width}%`} height={`${height}%`}>
              <label className="quiz__area" htmlFor={`${anchor}-${id}`}>
                <span className="visually-hidden">{places.findIndex((place) => place.id === id) + 1}</span>
              </label>
            </foreignObject>
          ))}
        </svg>
      </SpotPicture>
      <div className="quiz__marks" onChange={(event) => choose((event.target as HTMLInputElement).value)}>
        {places.map((place, index) => (
          <Mark key={place.id} anchor={anchor} value={place.id} input="radio">
            {`${index + 1}. ${place.label}`}
          </Mark>
        ))}
      </div>
    </div>
  )
}
