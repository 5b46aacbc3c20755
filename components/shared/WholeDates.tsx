/** A date as it is typed: «2018-02-13», «2018-02». */
const TYPED_DATE = /([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)/u;

/** Words that show how a date is typed; no line breaks at its hyphens. */
export function WholeDates({ children }: { readonly children: string }) {
  return (
    <>
      {children.split(TYPED_DATE).map((part, index) =>
        index % 2 === 1 ? (
          <span key={index} class="whole-date">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
