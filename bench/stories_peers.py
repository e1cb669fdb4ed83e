"""`python -m bench.stories_peers PATH...`: other clusterers on the labelled sets, in one run, beside this one.

PATH is what `python -m eval stories` takes. Peers get TF-IDF (one- and two-word terms, sublinear, English stop words) of the
same texts and headlines: scikit-learn's average-link clustering at the one threshold that is best for the first
PATH, its HDBSCAN, and BERTopic with TF-IDF in place of its model. What a peer leaves over stays alone. Figures are B³ F1. A
peer that is not installed is told and left out.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from eval.stories import figures, grouped, headline, load, prepared

THRESHOLDS = (0.6, 0.7, 0.75, 0.8, 0.85, 0.9)
Labels = Sequence[int]


def matrix(texts: Sequence[str]) -> Any:
    """TF-IDF, one row per text."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    return TfidfVectorizer(sublinear_tf=True, stop_words="english", ngram_range=(1, 2)).fit_transform(texts)


def agglomerative(texts: Sequence[str], threshold: float) -> Labels:
    """Average link on cosine distances."""
    from sklearn.cluster import AgglomerativeClustering
    from sklearn.metrics.pairwise import cosine_distances

    model = AgglomerativeClustering(None, metric="precomputed", linkage="average", distance_threshold=threshold)
    return model.fit(cosine_distances(matrix(texts))).labels_.tolist()


def hdbscan(texts: Sequence[str], _: float) -> Labels:
    """HDBSCAN on cosine distances, from two articles on."""
    from sklearn.cluster import HDBSCAN
    from sklearn.metrics.pairwise import cosine_distances

    model = HDBSCAN(min_cluster_size=2, metric="precomputed", copy=True)
    return model.fit(cosine_distances(matrix(texts))).labels_.tolist()


def bertopic(texts: Sequence[str], _: float) -> Labels:
    """BERTopic over TF-IDF reduced to 100 dimensions, UMAP and HDBSCAN as it has them, from two articles on."""
    from bertopic import BERTopic
    from bertopic.backend import BaseEmbedder
    from sklearn.decomposition import TruncatedSVD
    from umap import UMAP

    found = matrix(texts)
    reduced = TruncatedSVD(min(100, len(texts) - 1), random_state=0).fit_transform(found)
    umap = UMAP(n_neighbors=min(15, len(texts) - 1), n_components=5, min_dist=0.0, metric="cosine", random_state=0)
    model = BERTopic(embedding_model=BaseEmbedder(), umap_model=umap, min_topic_size=2)
    return [int(topic) for topic in model.fit_transform(list(texts), reduced)[0]]


PEERS: dict[str, tuple[str, Callable[[Sequence[str], float], Labels], tuple[float, ...]]] = {
    "average link": ("sklearn", agglomerative, THRESHOLDS),
    "HDBSCAN": ("sklearn", hdbscan, (0.0,)),
    "BERTopic": ("bertopic", bertopic, (0.0,)),
}


def b3(gold: Sequence[str], labels: Labels) -> float:
    """B³ F1; what is left over, labelled -1, stays alone."""
    found = {str(n): f"c{label}" if label >= 0 else f"alone {n}" for n, label in enumerate(labels)}
    return float(figures({str(n): story for n, story in enumerate(gold)}, found)["B3_F1"])


def main() -> None:
    """One line per set, form and clusterer."""
    chosen: dict[tuple[str, str], float] = {}
    for path in map(Path, sys.argv[1:]):
        articles = load(path)
        for form, given in (("texts", articles), ("headlines", [headline(a) for a in articles])):
            features, links = prepared(given)
            gold = {f.article: given[int(n)].story for n, f in features.items()}
            ours = figures(gold, grouped(list(features.values()), links if form == "texts" else []))["B3_F1"]
            print(f"{path.name}\t{form}\trashomon\t{ours:.3f}", flush=True)
            texts = [given[int(n)].page.text for n in features]
            for name, (package, peer, settings) in PEERS.items():
                if find_spec(package) is None:
                    print(f"{path.name}\t{form}\t{name}\tnot installed: pip install {package}", flush=True)
                    continue
                tried = [chosen[name, form]] if (name, form) in chosen else list(settings)
                scores = {setting: b3(list(gold.values()), peer(texts, setting)) for setting in tried}
                best = max(scores, key=lambda setting: scores[setting])
                chosen[name, form] = best
                print(f"{path.name}\t{form}\t{name} ({best})\t{scores[best]:.3f}", flush=True)


if __name__ == "__main__":
    main()
